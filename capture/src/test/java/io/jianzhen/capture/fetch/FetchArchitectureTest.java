package io.jianzhen.capture.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;

@AnalyzeClasses(packages = "io.jianzhen.capture", importOptions = DoNotIncludeTests.class)
class FetchArchitectureTest {

  @ArchTest
  static final ArchRule addresses_are_read_by_one_parser_and_fetched_by_one_fetcher =
      noClasses()
          .that()
          // The address of a timestamp authority is chosen by us and no page has a say in it.
          .resideOutsideOfPackage("io.jianzhen.capture.timestamp")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(URL|URI|URLConnection|HttpURLConnection|http\\..*)")
          .because("two readings of one address are how filters are passed");

  @ArchTest
  static final ArchRule names_are_resolved_at_the_gate_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.jianzhen.capture.fetch.target")
          .should()
          .callMethod(InetAddress.class, "getByName", String.class)
          .orShould()
          .callMethod(InetAddress.class, "getAllByName", String.class)
          .orShould()
          .callConstructor(java.net.InetSocketAddress.class, String.class, int.class)
          .orShould()
          .callConstructor(java.net.Socket.class, String.class, int.class)
          .because("a name that is resolved twice may mean two machines");

  @ArchTest
  static final ArchRule the_fetcher_knows_no_evidence =
      noClasses()
          .that()
          .resideInAPackage("io.jianzhen.capture.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.jianzhen.capture.evidence..")
          .because("they meet in the values of a capture");
}
