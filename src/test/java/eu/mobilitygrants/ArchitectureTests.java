package eu.mobilitygrants;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Each rule guards against one accident. */
@AnalyzeClasses(packages = "eu.mobilitygrants", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCKED = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year");

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without the Clock",
                    (JavaCall<?> call) -> call.getName().equals("now")
                            && CLOCKED.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .because("deadlines are judged by the portal's clock, which the demonstration and the tests set");

    @ArchTest
    static final ArchRule lawKnowsNeitherSpringNorTables = noClasses()
            .that()
            .resideInAPackage("..eligibility..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "java.sql..", "javax.sql..")
            .because("the same rules answer the public check, the form, the office and the export");

    @ArchTest
    static final ArchRule webStaysInItsRoom = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesGuardThemselves = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameStartingWith("set")
            .allowEmptyShould(true)
            .because("an entity changes by what the office does to it and not field by field");

    @ArchTest
    static final ArchRule namesSayTheDomain = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule tablesAreWrittenInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("..table")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar.fastcsv.writer", "org.dhatim.fastexcel")
            .because("a text that a spreadsheet would run is caught there");

    @Test
    void templatesCarryNoUnescapedTextAndNothingThatTheContentSecurityPolicyForbids() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .as(template.toString())
                            .doesNotContain("th:utext")
                            .doesNotContain("[(")
                            .doesNotContainPattern("<script(?![^>]*src)")
                            .doesNotContainPattern("\\sstyle=")
                            .doesNotContainPattern("\\son[a-z]+=\""));
        }
    }
}
