package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases to which a lead led, for the page of the lead. */
@Component
public class LeadCases {

  private final CaseFiles files;

  LeadCases(CaseFiles files) {
    this.files = files;
  }

  /** A case; whoever cannot reach it sees its number only. */
  public record CaseOfLead(long id, String number, String title, boolean withinReach) {}

  /** In the order in which they were opened. */
  public List<CaseOfLead> of(long lead, SignedIn me) {
    return files.ofLead(lead, me).stream()
        .map(
            one ->
                new CaseOfLead(
                    one.id(),
                    one.number(),
                    one.withinReach() ? one.title() : "",
                    one.withinReach()))
        .toList();
  }

  /** Whether the person opens cases and adds leads to them. */
  public boolean mayOpen(SignedIn me) {
    return CasePage.mayAct(me);
  }
}
