package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which answers an application needs and which of them are given. Only what the type of stay, the category and the host
 * make necessary is asked for.
 */
final class Completeness {

    private final CallTerms terms;
    private final ApplicationContent content;
    private final Map<String, Boolean> given = new LinkedHashMap<>();

    private Completeness(CallTerms terms, ApplicationContent content) {
        this.terms = terms;
        this.content = content;
        you();
        stay();
        host();
        answers();
        terms.documents()
                .forEach(code ->
                        given.put("documents." + code, content.documents().containsKey(code)));
    }

    static Completeness of(CallTerms terms, ApplicationContent content) {
        return new Completeness(terms, content);
    }

    /** Names of what is missing, such as {@code you.givenName}, {@code answers.QUALITY} or {@code documents.PLAN}. */
    List<String> missing() {
        return given.entrySet().stream()
                .filter(answer -> !answer.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> missing(Section section) {
        return missing().stream()
                .filter(field -> Section.ofField(field).equals(Optional.of(section)))
                .toList();
    }

    /** Whether this application needs an answer here at all. */
    boolean asks(String field) {
        return given.containsKey(field);
    }

    private void you() {
        var applicant = content.applicant();
        var staff = forStaff();
        need("you.givenName", applicant.givenName());
        need("you.familyName", applicant.familyName());
        need("you.category", applicant.category());
        if (applicant.category() == ApplicantCategory.PHD_STUDENT) {
            need("you.staffContractAtDeparture", applicant.staffContractAtDeparture());
        }
        given.put("you.citizenships", !applicant.citizenships().isEmpty());
        need("you.countryOfOrigin", applicant.countryOfOrigin());
        if (staff) {
            need("you.unit", applicant.unit());
        } else {
            need("you.priorErasmusMonths", applicant.priorErasmusMonths());
        }
        need("you.programme", applicant.programme());
        need("you.supervisorEmail", applicant.supervisorEmail());
        if (staff) {
            need("you.phdOrPostdoc", applicant.phdOrPostdoc());
        } else {
            need("you.scholarshipOrBenchFee", applicant.scholarshipOrBenchFee());
        }
        if (applicant.category() == ApplicantCategory.MSC_STUDENT) {
            need("you.selfFunded", applicant.selfFunded());
        }
    }

    /** The type decides; as long as none is chosen, the category does. */
    private boolean forStaff() {
        var type = content.mobility().type();
        return type == null ? content.applicant().category() == ApplicantCategory.STAFF : type.forStaff();
    }

    private void stay() {
        var mobility = content.mobility();
        var type = mobility.type();
        need("stay.type", type);
        need("stay.departure", mobility.departure());
        need("stay.firstDay", mobility.firstDay());
        need("stay.lastDay", mobility.lastDay());
        if (type == MobilityType.STAFF_TRAINING || type == MobilityType.DOCTORAL_SHORT_TERM) {
            need("stay.conference", mobility.conference());
        }
        if (type != null
                && terms.rules()
                        .type(type)
                        .map(demanded -> demanded.minimumCredits() != null)
                        .orElse(false)) {
            need("stay.virtualComponent", mobility.virtualComponent());
            need("stay.virtualLastDay", mobility.virtualLastDay());
            need("stay.credits", mobility.credits());
        }
    }

    private void host() {
        var host = content.host();
        need("host.name", host.name());
        need("host.city", host.city());
        need("host.country", host.country());
        need("host.kind", host.kind());
        if (host.kind() == HostKind.UNIVERSITY && host.country() != null) {
            var inProgramme = terms.rules()
                    .country(host.country())
                    .filter(CountryTerms::inProgramme)
                    .isPresent();
            if (!inProgramme) {
                need("host.agreement", host.agreement());
            }
        }
        need("host.contactName", host.contactName());
        need("host.contactEmail", host.contactEmail());
    }

    private void answers() {
        var type = content.mobility().type();
        if (type != null) {
            terms.criteria(Audience.of(type))
                    .forEach(criterion -> need(
                            "answers." + criterion.code(), content.answers().get(criterion.code())));
        }
    }

    private void need(String field, @Nullable Object value) {
        given.put(field, value != null && !(value instanceof String text && text.isBlank()));
    }
}
