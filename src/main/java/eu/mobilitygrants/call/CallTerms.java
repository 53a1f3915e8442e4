package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.TypeTerms;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a call says, as data. Source: docs/sources.md#call.
 *
 * @param version counts what was published: 1 is the call as it opened, each correction is one more
 * @param rules what the eligibility rules need of it
 * @param pools in the order they are shown
 * @param criteria of both audiences, in the order they are shown
 * @param committeeUnits codes of the units that sit on the committee of each audience
 * @param documents codes of the required documents, in the order they are shown
 * @param quorumUnit code of the unit without which there is no quorum
 * @param quorum how many assessments, each from a different unit, make a quorum
 * @param maximumScore highest score of a criterion; the lowest is 0
 * @param passPercent of the weighted maximum, on the mean of the assessments, from which a case is proposed as positive
 * @param offerDays days an applicant has to answer an offer
 * @param clarificationDays days an applicant has to answer a clarification, unless the office sets another date
 * @param texts language tag → key → text
 */
public record CallTerms(
        CallId id,
        int version,
        List<String> academicYears,
        CallRules rules,
        List<GrantPool> pools,
        List<Criterion> criteria,
        Map<Audience, Set<String>> committeeUnits,
        List<String> documents,
        String quorumUnit,
        int quorum,
        int maximumScore,
        int passPercent,
        int offerDays,
        int clarificationDays,
        Map<String, Map<String, String>> texts) {

    /** Whether the call accepts applications at this instant. */
    public boolean isOpen(Instant now) {
        return !now.isBefore(rules.opensAt()) && now.isBefore(rules.closesAt());
    }

    /** @throws NotFoundException if the call has no such pool */
    public GrantPool pool(String code) {
        return pools.stream()
                .filter(pool -> pool.id().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Pool", code));
    }

    /** The mobility types offered, in the order of {@link MobilityType}. */
    public List<TypeTerms> types() {
        return rules.types().values().stream()
                .sorted(Comparator.comparing(TypeTerms::type))
                .toList();
    }

    public List<Criterion> criteria(Audience audience) {
        return criteria.stream()
                .filter(criterion -> criterion.audience() == audience)
                .toList();
    }

    /**
     * The pools an application with these facts queues in: the one its destination decides, or, while the office has yet
     * to say what a territory counts as, each pool its type is open to. Empty if none is.
     */
    public List<GrantPool> poolsFor(MobilityFacts facts) {
        var decided = EligibilityRules.pool(rules, facts);
        if (decided.isPresent()) {
            return List.of(pool(decided.get().code()));
        }
        var country = facts.hostCountry();
        if (country != null && rules.countries().containsKey(country)) {
            return List.of();
        }
        return poolsOpenTo(facts.type());
    }

    private List<GrantPool> poolsOpenTo(@Nullable MobilityType type) {
        return pools.stream()
                .filter(pool -> pool.terms().types().contains(type))
                .toList();
    }

    /** The call's own text in the reader's language, in English where there is none; the key itself as a last resort. */
    public String text(String key, Locale locale) {
        var english = texts.getOrDefault("en", Map.of());
        return texts.getOrDefault(locale.getLanguage(), english).getOrDefault(key, english.getOrDefault(key, key));
    }

    /** Language tag → the call's own text, for each language that has it. */
    public Map<String, String> inEveryLanguage(String key) {
        var found = new TreeMap<String, String>();
        texts.forEach((language, words) -> {
            var text = words.get(key);
            if (text != null) {
                found.put(language, text);
            }
        });
        return found;
    }

    public String title(Locale locale) {
        return text("title", locale);
    }

    public String criterion(Criterion criterion, Locale locale) {
        return text("criterion." + criterion.audience() + "." + criterion.code(), locale);
    }

    /** The same for those who read about the applicant, where the call has other words for them. */
    public String criterionForOffice(Criterion criterion, Locale locale) {
        var key = "criterion.%s.%s.office".formatted(criterion.audience(), criterion.code());
        var text = text(key, locale);
        return text.equals(key) ? criterion(criterion, locale) : text;
    }

    public String pool(PoolId pool, Locale locale) {
        return text("pool." + pool.code(), locale);
    }
}
