package io.jianzhen.platform.demo;

import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.certificate.Decision;
import io.jianzhen.platform.certificate.FindingDesk;
import io.jianzhen.platform.certificate.OpenFinding;
import io.jianzhen.platform.certificate.RosterDesk;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Employers' rosters that have come in, and what was decided about them. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class Rosters {

  private final RosterDesk rosters;
  private final FindingDesk findings;
  private final LeadDesk leads;
  private final Clock clock;

  Rosters(RosterDesk rosters, FindingDesk findings, LeadDesk leads, Clock clock) {
    this.rosters = rosters;
    this.findings = findings;
    this.leads = leads;
    this.clock = clock;
  }

  /** Imports a roster up to the preview. */
  long preview(int number, long enterprise, SignedIn by) throws IOException {
    String name = "roster-%d.csv".formatted(number);
    Path file = Files.createTempFile("jianzhen-demo", ".csv");
    try (InputStream in =
        new ClassPathResource("io/jianzhen/platform/demo/" + name).getInputStream()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return rosters.importNow(
          file, "三项岗位人员名册（示例%d）.csv".formatted(number), enterprise, LocalDate.now(clock), by);
    } finally {
      Files.delete(file);
    }
  }

  /** Imports and confirms a roster, and decides what is plain to see. */
  void onFile(int number, long enterprise, SignedIn by) throws IOException {
    long id = preview(number, enterprise, by);
    rosters.confirm(id, by);
    for (OpenFinding finding : findings.openFindings(id)) {
      switch (finding.rule()) {
        case "CERT_NUMBER_NOT_HOLDER" -> {
          findings.decide(finding.id(), Decision.SUSPECTED_FORGED, "", by);
          leads.reportFor(finding.id(), "已书面上报专班办公室", by);
        }
        case "EXPIRED" -> findings.decide(finding.id(), Decision.NOT_ENTITLED, "", by);
        case "SEX_MISMATCH" ->
            findings.decide(finding.id(), Decision.CLERICAL_ERROR, "企业已更正名册中的性别", by);
        default -> {
          // left open: somebody has to look
        }
      }
    }
  }
}
