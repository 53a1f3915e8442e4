package eu.mobilitygrants.eligibility;

import java.util.Collection;
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
            return Finding.of(RuleCode.APPLICANT_CATEGORY, Outcome.NOT_MET, "NOT_OFFERED", type, offered());
        }
        var category = facts.category();
        if (category == null) {
            return Finding.unknown(RuleCode.APPLICANT_CATEGORY, Missing.in(facts, Fact.CATEGORY));
        }
        var possible = countsAs(category, facts.staffContractAtDeparture());
        if (terms.categories().containsAll(possible)) {
            return Finding.met(RuleCode.APPLICANT_CATEGORY, type, category);
        }
        if (possible.stream().anyMatch(terms.categories()::contains)) {
            return Finding.unknown(RuleCode.APPLICANT_CATEGORY, Missing.in(facts, Fact.STAFF_CONTRACT));
        }
        return refused(type, category, possible);
    }

    private Finding refused(MobilityType type, ApplicantCategory category, Set<ApplicantCategory> possible) {
        var asStaff = category != ApplicantCategory.STAFF && possible.equals(Set.of(ApplicantCategory.STAFF));
        return Finding.of(
                RuleCode.APPLICANT_CATEGORY,
                Outcome.NOT_MET,
                asStaff ? "APPLY_AS_STAFF" : "NOT_MET",
                type,
                category,
                openTo(possible));
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

    private Argument openTo(Collection<ApplicantCategory> categories) {
        return Argument.oneOf(types.values().stream()
                .filter(terms -> categories.stream().anyMatch(terms.categories()::contains))
                .map(TypeTerms::type)
                .toList());
    }

    private Argument offered() {
        return Argument.oneOf(types.keySet());
    }
}
