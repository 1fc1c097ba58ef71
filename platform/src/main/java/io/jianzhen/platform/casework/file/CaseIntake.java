package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseContents;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.proposal.LeadMaterial;
import io.jianzhen.platform.casework.file.proposal.LeadMaterial.Brought;
import io.jianzhen.platform.casework.file.proposal.LeadMaterial.Named;
import io.jianzhen.platform.casework.file.proposal.Proposals;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The leads of a case, and what they bring: where officers accepted suggestions, the persons whom
 * the lead names become participants and the articles become proposals. Nothing is decided by it.
 */
@Component
class CaseIntake {

  private final CaseFiles files;
  private final CaseContents contents;
  private final CaseBook book;
  private final LeadMaterial material;
  private final Proposals proposals;

  CaseIntake(
      CaseFiles files,
      CaseContents contents,
      CaseBook book,
      LeadMaterial material,
      Proposals proposals) {
    this.files = files;
    this.contents = contents;
    this.book = book;
    this.material = material;
    this.proposals = proposals;
  }

  /** The leads that are named, all of them within reach. */
  List<Long> named(CaseInput in, SignedIn me) {
    List<Long> found = new ArrayList<>();
    for (String number : in.numbers(CaseField.LEADS)) {
      found.add(
          files
              .lead(number, me)
              .orElseThrow(() -> new CaseRefused(CaseField.LEADS, "casefile.LEADS.wrong", number)));
    }
    return found;
  }

  /** The caller has opened or locked the case. */
  void add(long caseFile, List<Long> leads, SignedIn me) {
    for (long lead : leads) {
      boolean isNew = book.lead(caseFile, lead);
      Brought brought = material.of(lead);
      if (!brought.accepted().isEmpty()) {
        carry(caseFile, lead, isNew, brought, me);
      }
    }
  }

  /** Of a lead that was there already, what came since; whoever was taken off stays off. */
  private void carry(long caseFile, long lead, boolean isNew, Brought brought, SignedIn me) {
    long proposed =
        brought.accepted().stream().filter(one -> proposals.add(caseFile, lead, one)).count();
    Dossier dossier = contents.of(files.withJoined(caseFile));
    List<Participant> there = isNew ? dossier.present() : dossier.people();
    List<Long> added =
        brought.named().stream()
            .filter(one -> there.stream().noneMatch(other -> isSame(one, other)))
            .map(one -> proposals.person(caseFile, lead, one))
            .toList();
    if (proposed > 0 || !added.isEmpty()) {
      book.note(caseFile, "CARRIED", new Said("", "", brought.number(), "", added), me);
    }
  }

  /** They would count twice. */
  private static boolean isSame(Named one, Participant other) {
    if (one.personKey().isEmpty() || other.personKey().isEmpty()) {
      return one.organisation() == other.organisation() && one.name().equals(other.name());
    }
    return one.personKey().equals(other.personKey());
  }
}
