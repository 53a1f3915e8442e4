package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers an application needs and which of them are given. Only what the type of stay, the category and the host
 * make necessary is asked for.
 */
final class Completeness {

    /** Answers that are asked for only where the type, the category or the host makes them necessary. */
    private static final Set<String> CONDITIONAL = Set.of(
            "you.staffContractAtDeparture",
            "you.priorErasmusMonths",
            "you.unit",
            "you.phdOrPostdoc",
            "you.selfFunded",
            "you.scholarshipOrBenchFee",
            "stay.conference",
            "stay.virtualComponent",
            "stay.virtualLastDay",
            "stay.credits",
            "host.agreement");

    private final CallTerms terms;
    private final ApplicationContent content;
    private final Map<String, Boolean> given = new LinkedHashMap<>();

    private Completeness(CallTerms terms, ApplicationContent content) {
        this.terms = terms;
        this.content = content;
        stay();
        you();
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

    /** Whether its page shows the field: what need not be answered is shown, too, unless it belongs to another case. */
    public boolean shows(String field) {
        return asks(field) || (!CONDITIONAL.contains(field) && !field.startsWith("answers."));
    }

    /**
     * What is judged and submitted: without the answers that are not asked for. They stay in the draft, in case its writer
     * changes back.
     */
    ApplicationContent asked() {
        var you = content.applicant();
        var stay = content.mobility();
        var answers = new HashMap<>(content.answers());
        if (stay.type() != null) {
            answers.keySet().removeIf(code -> !asks("answers." + code));
        }
        return content.with(new ApplicationContent.Applicant(
                        you.givenName(),
                        you.familyName(),
                        you.category(),
                        ifAsked("you.staffContractAtDeparture", you.staffContractAtDeparture()),
                        you.citizenships(),
                        you.countryOfOrigin(),
                        ifAsked("you.priorErasmusMonths", you.priorErasmusMonths()),
                        ifAsked("you.unit", you.unit()),
                        you.programme(),
                        you.supervisorEmail(),
                        ifAsked("you.phdOrPostdoc", you.phdOrPostdoc()),
                        ifAsked("you.selfFunded", you.selfFunded()),
                        ifAsked("you.scholarshipOrBenchFee", you.scholarshipOrBenchFee())))
                .with(new ApplicationContent.Mobility(
                        stay.type(),
                        stay.departure(),
                        stay.firstDay(),
                        stay.lastDay(),
                        ifAsked("stay.virtualComponent", stay.virtualComponent()),
                        ifAsked("stay.virtualLastDay", stay.virtualLastDay()),
                        ifAsked("stay.credits", stay.credits()),
                        ifAsked("stay.conference", stay.conference())))
                .withAnswers(answers);
    }

    private <T> @Nullable T ifAsked(String field, @Nullable T value) {
        return asks(field) ? value : null;
    }

    private void you() {
        var applicant = content.applicant();
        var staff = isFor(true);
        var student = isFor(false);
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
        } else if (student) {
            need("you.priorErasmusMonths", applicant.priorErasmusMonths());
        }
        need("you.programme", applicant.programme());
        need("you.supervisorEmail", applicant.supervisorEmail());
        if (staff) {
            need("you.phdOrPostdoc", applicant.phdOrPostdoc());
        } else if (student) {
            need("you.scholarshipOrBenchFee", applicant.scholarshipOrBenchFee());
        }
        if (student && applicant.category() == ApplicantCategory.MSC_STUDENT) {
            need("you.selfFunded", applicant.selfFunded());
        }
    }

    /** The type decides; as long as none is chosen, the category does; before that, nobody knows. */
    private boolean isFor(boolean staff) {
        var type = content.mobility().type();
        var category = content.applicant().category();
        if (type != null) {
            return type.forStaff() == staff;
        }
        return category != null && (category == ApplicantCategory.STAFF) == staff;
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
