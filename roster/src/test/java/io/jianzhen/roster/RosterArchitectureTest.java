package io.jianzhen.roster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.jianzhen.roster", importOptions = DoNotIncludeTests.class)
class RosterArchitectureTest {

  @ArchTest
  static final ArchRule knows_detection_and_the_three_libraries_for_tables_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.jianzhen.roster..",
              "io.jianzhen.detect..",
              "java..",
              "javax.xml.stream..",
              "org.jspecify..",
              "com.fasterxml.aalto..",
              "org.dhatim.fastexcel..",
              "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule opens_no_sockets =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(Socket|URL|URLConnection|InetAddress).*")
          .because("a roster must not make the reader fetch anything");
}
