package io.jianzhen.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.springframework.web.bind.annotation.RestController;

/** What the style of the house forbids and a machine can see. */
@AnalyzeClasses(packages = "io.jianzhen.platform", importOptions = DoNotIncludeTests.class)
class CodeRulesTest {

  @ArchTest
  static final ArchRule dependencies_come_through_the_constructor =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule controllers_are_invisible_outside_their_package =
      classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

  @ArchTest
  static final ArchRule pages_are_rendered_on_the_server =
      noClasses().should().beAnnotatedWith(RestController.class);

  @ArchTest
  static final ArchRule time_comes_from_the_clock_bean =
      noClasses()
          .should()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(YearMonth.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule a_class_is_named_after_what_it_knows =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common|DTO)");
}
