package io.jianzhen.detect;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "io.jianzhen.detect", importOptions = DoNotIncludeTests.class)
class DetectArchitectureTest {

  @ArchTest
  static final ArchRule needs_the_jdk_and_a_few_tables_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.jianzhen.detect..",
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "com.google.zxing..",
              "com.ibm.icu..",
              "javax.imageio..",
              "org.apache.pdfbox..",
              "org.jsoup..",
              "org.yaml.snakeyaml..")
          .because(
              "the library must run in a stream job, a command line and a web application, and"
                  + " needs no more from others than tables of characters, public suffixes and"
                  + " official sites, and the reading of HTML, pictures, PDF and QR codes");

  @ArchTest
  static final ArchRule only_one_room_opens_files_of_strangers =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.jianzhen.detect.qr.file..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.pdfbox..")
          .because("whoever judges names and texts shall not load a reader of PDF");

  @ArchTest
  static final ArchRule only_one_room_reads_codes =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.jianzhen.detect.qr.read..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.zxing..")
          .because("charsets that the library guesses must not get any further");

  @ArchTest
  static final ArchRule has_no_bags_of_static_methods =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common)")
          .because("a class is named after what it knows");

  @ArchTest
  static final ArchRule opens_no_sockets =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(Socket\\w*|URL|URLConnection|InetAddress|http\\..*)")
          .because("detection must be repeatable offline");

  @ArchTest
  static final ArchRule asks_no_clock =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("the day of the check is an input");
}
