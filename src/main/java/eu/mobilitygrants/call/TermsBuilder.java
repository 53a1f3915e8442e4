package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.TypeTerms;
import eu.mobilitygrants.shared.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes terms of others: what is not named stays as it was. */
public final class TermsBuilder {

    private final CallTerms from;
    private CallId id;
    private int version;
    private List<String> academicYears;
    private Instant opensAt;
    private Instant closesAt;
    private int leadTimeMonths;
    private LocalDate mobilityDeadline;
    private int maximumTravelDays;
    private int cycleMonths;
    private Map<MobilityType, TypeTerms> types;
    private Map<CountryCode, CountryTerms> countries;
    private List<GrantPool> pools;
    private List<Criterion> criteria;
    private Map<Audience, Set<String>> committeeUnits;
    private List<String> documents;
    private String quorumUnit;
    private int quorum;
    private int maximumScore;
    private int passPercent;
    private int offerDays;
    private int clarificationDays;
    private Map<String, Map<String, String>> texts;

    private TermsBuilder(CallTerms from) {
        this.from = from;
        id = from.id();
        version = from.version();
        academicYears = from.academicYears();
        var rules = from.rules();
        opensAt = rules.opensAt();
        closesAt = rules.closesAt();
        leadTimeMonths = rules.leadTimeMonths();
        mobilityDeadline = rules.mobilityDeadline();
        maximumTravelDays = rules.maximumTravelDays();
        cycleMonths = rules.cycleMonths();
        types = rules.types();
        countries = rules.countries();
        pools = from.pools();
        criteria = from.criteria();
        committeeUnits = from.committeeUnits();
        documents = from.documents();
        quorumUnit = from.quorumUnit();
        quorum = from.quorum();
        maximumScore = from.maximumScore();
        passPercent = from.passPercent();
        offerDays = from.offerDays();
        clarificationDays = from.clarificationDays();
        texts = from.texts();
    }

    public static TermsBuilder of(CallTerms terms) {
        return new TermsBuilder(terms);
    }

    /** Under another code; its pools go with it. */
    TermsBuilder id(CallId value) {
        id = value;
        return this;
    }

    TermsBuilder version(int value) {
        version = value;
        return this;
    }

    public TermsBuilder academicYears(List<String> value) {
        academicYears = List.copyOf(value);
        return this;
    }

    /** @param closes the first instant at which nothing is accepted any more */
    public TermsBuilder window(Instant opens, Instant closes) {
        opensAt = opens;
        closesAt = closes;
        return this;
    }

    public TermsBuilder mobilityDeadline(LocalDate value) {
        mobilityDeadline = value;
        return this;
    }

    public TermsBuilder months(int leadTime, int cycle) {
        leadTimeMonths = leadTime;
        cycleMonths = cycle;
        return this;
    }

    public TermsBuilder days(int maximumTravel, int offer, int clarification) {
        maximumTravelDays = maximumTravel;
        offerDays = offer;
        clarificationDays = clarification;
        return this;
    }

    public TermsBuilder types(Map<MobilityType, TypeTerms> value) {
        types = value;
        return this;
    }

    public TermsBuilder countries(Map<CountryCode, CountryTerms> value) {
        countries = value;
        return this;
    }

    public TermsBuilder pools(List<GrantPool> value) {
        pools = List.copyOf(value);
        return this;
    }

    public TermsBuilder criteria(List<Criterion> value) {
        criteria = List.copyOf(value);
        return this;
    }

    public TermsBuilder committee(Map<Audience, Set<String>> units, String unitOfQuorum, int size) {
        committeeUnits = Map.copyOf(units);
        quorumUnit = unitOfQuorum;
        quorum = size;
        return this;
    }

    public TermsBuilder scale(int maximum, int pass) {
        maximumScore = maximum;
        passPercent = pass;
        return this;
    }

    public TermsBuilder documents(List<String> value) {
        documents = List.copyOf(value);
        return this;
    }

    public TermsBuilder texts(Map<String, Map<String, String>> value) {
        texts = Map.copyOf(value);
        return this;
    }

    public CallTerms build() {
        var own = pools.stream()
                .map(pool -> new GrantPool(
                        new PoolId(id, pool.id().code()),
                        pool.audience(),
                        pool.terms(),
                        pool.priority(),
                        pool.reservedUntil()))
                .toList();
        return new CallTerms(
                id,
                version,
                academicYears,
                rules(own),
                own,
                criteria,
                committeeUnits,
                documents,
                quorumUnit,
                quorum,
                maximumScore,
                passPercent,
                offerDays,
                clarificationDays,
                texts);
    }

    private CallRules rules(List<GrantPool> own) {
        return new CallRules(
                from.rules().sendingCountry(),
                from.rules().zone(),
                opensAt,
                closesAt,
                leadTimeMonths,
                mobilityDeadline,
                maximumTravelDays,
                cycleMonths,
                types,
                own.stream().map(GrantPool::terms).toList(),
                countries);
    }
}
