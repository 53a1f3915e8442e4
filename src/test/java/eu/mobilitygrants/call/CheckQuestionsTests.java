package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CallOfTest;
import eu.mobilitygrants.eligibility.Cases;
import eu.mobilitygrants.eligibility.Fact;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.shared.CountryCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckQuestionsTests {

    /** Who, which stay, where: and what is asked besides. Nothing of it has been answered yet. */
    @ParameterizedTest(name = "{0}, {1}, {2} in {3}: contract {4}, then {5}")
    @CsvSource(delimiter = '|', textBlock = """
            MSC_STUDENT | STUDENT_STUDIES     | UNIVERSITY | DE | false | PRIOR_MONTHS
            MSC_STUDENT | STUDENT_STUDIES     | UNIVERSITY | KE | false | PRIOR_MONTHS AGREEMENT
            MSC_STUDENT | STUDENT_STUDIES     | UNIVERSITY | AQ | false | PRIOR_MONTHS AGREEMENT
            MSC_STUDENT | STUDENT_TRAINEESHIP | NGO        | KE | false | PRIOR_MONTHS
            MSC_STUDENT | STUDENT_TRAINEESHIP |            | KE | false | PRIOR_MONTHS AGREEMENT
            MSC_STUDENT | STUDENT_TRAINEESHIP | UNIVERSITY |    | false | PRIOR_MONTHS AGREEMENT
            MSC_STUDENT | BLENDED_SHORT_TERM  | UNIVERSITY | DE | false | PRIOR_MONTHS VIRTUAL_COMPONENT VIRTUAL_LAST_DAY CREDITS
            PHD_STUDENT | STUDENT_STUDIES     | UNIVERSITY | DE | true  | PRIOR_MONTHS
            PHD_STUDENT | DOCTORAL_SHORT_TERM | UNIVERSITY | DE | true  | CONFERENCE PRIOR_MONTHS
            PHD_STUDENT | STAFF_TRAINING      | COMPANY    | DE | true  | CONFERENCE
            STAFF       | STAFF_TRAINING      | UNIVERSITY | DE | false | CONFERENCE
            STAFF       | STAFF_TRAINING      | UNIVERSITY | CH | false | CONFERENCE AGREEMENT
            STAFF       |                     | COMPANY    | DE | false | CONFERENCE PRIOR_MONTHS VIRTUAL_COMPONENT VIRTUAL_LAST_DAY CREDITS
                        | STUDENT_STUDIES     | UNIVERSITY | DE | false | PRIOR_MONTHS
            """)
    void skipWhatCannotMatter(
            @Nullable ApplicantCategory category,
            @Nullable MobilityType type,
            @Nullable HostKind kind,
            @Nullable String country,
            boolean contract,
            String details) {
        var facts = MobilityFacts.builder()
                .submittedOn(LocalDate.of(2025, 10, 6))
                .category(category)
                .type(type)
                .hostKind(kind)
                .hostCountry(country == null ? null : CountryCode.of(country));

        var questions = questions(facts);

        assertThat(questions.of(CheckStep.STAY).contains(Fact.STAFF_CONTRACT)).isEqualTo(contract);
        assertThat(questions.of(CheckStep.DETAILS)).isEqualTo(named(details));
    }

    @Test
    void areTheSameWhetherOrNotTheyWereAnswered() {
        var all = Stream.of(Cases.studies(), Cases.traineeship(), Cases.blended(), Cases.doctoral(), Cases.staff());

        assertThat(all).allSatisfy(facts -> {
            for (var step : CheckStep.values()) {
                var blank = step.before(facts.build());
                assertThat(questions(blank.toBuilder()).of(step))
                        .isEqualTo(questions(facts).of(step));
            }
        });
    }

    @Test
    void leadFromStepToStepWhileARuleWaitsAndThenToTheEnd() {
        var nothing = questions(MobilityFacts.builder().submittedOn(LocalDate.of(2025, 10, 6)));
        for (var step : CheckStep.values()) {
            assertThat(nothing.after(step)).isEqualTo(step.following().stream().findFirst());
        }

        var all = questions(Cases.studies());
        assertThat(CheckStep.values())
                .allSatisfy(step -> assertThat(all.after(step)).isEmpty());
    }

    @Test
    void skipAStepWithoutQuestionsAndCountOnlyTheOthers() {
        var studies = CallOfTest.withTypes(EnumSet.of(MobilityType.STUDENT_STUDIES));
        var staffTypeOnly = CallOfTest.withTypes(EnumSet.of(MobilityType.STAFF_TRAINING));
        var notOffered = Cases.studies().type(MobilityType.STUDENT_STUDIES).build();

        assertThat(new CheckQuestions(studies, notOffered).steps()).containsExactly(CheckStep.values());
        assertThat(new CheckQuestions(
                                staffTypeOnly,
                                Cases.studies()
                                        .type(MobilityType.STAFF_TRAINING)
                                        .build())
                        .of(CheckStep.DETAILS))
                .containsExactly(Fact.CONFERENCE);
    }

    @Test
    void comeBackOnlyToWhatAChangeOpens() {
        var toKenya = questions(Cases.studies().agreement(null).hostCountry(CountryCode.of("PE")));

        assertThat(toKenya.after(CheckStep.WHERE)).contains(CheckStep.DETAILS);
        assertThat(questions(Cases.studies().agreement(null)).after(CheckStep.WHERE))
                .isEmpty();
    }

    @Test
    void areEachAskedInOneStep() {
        var asked = Stream.of(CheckStep.values())
                .flatMap(step -> step.facts().stream())
                .toList();
        var ofTheRegister = List.of(Fact.CHARTER, Fact.CHARTER_VALIDITY);

        assertThat(asked).doesNotHaveDuplicates().hasSize(Fact.values().length - ofTheRegister.size());
        assertThat(asked).allSatisfy(fact -> assertThat(CheckStep.field(fact)).isNotEmpty());
        assertThat(asked).doesNotContainAnyElementsOf(ofTheRegister);
    }

    private static CheckQuestions questions(MobilityFacts.Builder facts) {
        return new CheckQuestions(CallOfTest.erasmus2024(), facts.build());
    }

    private static Set<Fact> named(String facts) {
        return Arrays.stream(facts.split(" ")).map(Fact::valueOf).collect(Collectors.toSet());
    }
}
