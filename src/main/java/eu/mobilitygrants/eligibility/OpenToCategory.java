package eu.mobilitygrants.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mobility type is open to the applicant's category (R2). A PhD student with a staff contract at departure counts as
 * staff; for the other categories the contract makes no difference.
 *
 * <p>Source: docs/sources.md#who-may-apply.
 */
record OpenToCategory(Map<MobilityType, TypeTerms> types) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        if (type == null) {
            return Finding.unknown(RuleCode.APPLICANT_CATEGORY, Missing.in(facts, Fact.TYPE, Fact.CATEGORY));
        }
        var terms = types.get(type);
        if (terms == null) {
            return Finding.of(RuleCode.APPLICANT_CATEGORY, Outcome.NOT_MET, "NOT_OFFERED", type);
        }
        var category = facts.category();
        if (category == null) {
            return Finding.unknown(RuleCode.APPLICANT_CATEGORY, Missing.in(facts, Fact.CATEGORY));
        }
        var possible = countsAs(category, facts.staffContractAtDeparture());
        if (terms.categories().containsAll(possible)) {
            var asStaff = countsOnlyAsStaff(category, possible);
            return Finding.of(
                    RuleCode.APPLICANT_CATEGORY, Outcome.MET, asStaff ? "MET_AS_STAFF" : "MET", type, category);
        }
        if (possible.stream().anyMatch(terms.categories()::contains)) {
            return Finding.unknown(RuleCode.APPLICANT_CATEGORY, Missing.in(facts, Fact.STAFF_CONTRACT));
        }
        return refused(type, category, possible);
    }

    private Finding refused(MobilityType type, ApplicantCategory category, Set<ApplicantCategory> possible) {
        var open = openTo(possible);
        if (open.isEmpty()) {
            return Finding.of(RuleCode.APPLICANT_CATEGORY, Outcome.NOT_MET, "NOTHING_OPEN", category);
        }
        return Finding.of(
                RuleCode.APPLICANT_CATEGORY,
                Outcome.NOT_MET,
                countsOnlyAsStaff(category, possible) ? "APPLY_AS_STAFF" : "NOT_MET",
                type,
                category,
                Argument.oneOf(open));
    }

    /** As what the applicant may count: more than one thing as long as the contract is not known. */
    private static Set<ApplicantCategory> countsAs(ApplicantCategory category, @Nullable Boolean staffContract) {
        if (category != ApplicantCategory.PHD_STUDENT) {
            return Set.of(category);
        }
        if (staffContract == null) {
            return Set.of(ApplicantCategory.PHD_STUDENT, ApplicantCategory.STAFF);
        }
        return Set.of(staffContract ? ApplicantCategory.STAFF : ApplicantCategory.PHD_STUDENT);
    }

    /** Whether it is the contract that makes the applicant staff. */
    private static boolean countsOnlyAsStaff(ApplicantCategory category, Set<ApplicantCategory> possible) {
        return category != ApplicantCategory.STAFF && possible.equals(Set.of(ApplicantCategory.STAFF));
    }

    private List<MobilityType> openTo(Collection<ApplicantCategory> categories) {
        return types.values().stream()
                .filter(terms -> categories.stream().anyMatch(terms.categories()::contains))
                .map(TypeTerms::type)
                .toList();
    }
}
