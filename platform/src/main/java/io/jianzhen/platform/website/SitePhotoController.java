package io.jianzhen.platform.website;

import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The photo whose QR code led to a site. It shows somebody's card, so who fetched it is noted. */
@Controller
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class SitePhotoController {

  private final Sites sites;
  private final SiteHistory history;
  private final EvidenceRoom room;
  private final AuditTrail audit;

  SitePhotoController(Sites sites, SiteHistory history, EvidenceRoom room, AuditTrail audit) {
    this.sites = sites;
    this.history = history;
    this.room = room;
    this.audit = audit;
  }

  @GetMapping("/websites/sites/{id:\\d+}/sightings/{sighting:\\d+}/photo")
  ResponseEntity<StreamingResponseBody> photo(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long sighting) {
    Site site = sites.get(id, me);
    Sha256 digest =
        history.photos(id).stream()
            .filter(one -> one.sighting() == sighting)
            .map(SiteHistory.Photo::digest)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("photo"));
    BufferedInputStream in;
    String name;
    try {
      in = new BufferedInputStream(room.open(digest));
      name = site.number() + "-" + sighting + KeptPhoto.ending(in);
    } catch (IOException gone) {
      throw new OutOfReach("evidence " + digest.hex());
    }
    audit.record(me, "EVIDENCE_GET", SiteDesk.reference(site), "photo " + digest.hex());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(
            out -> {
              try (in) {
                in.transferTo(out);
              }
            });
  }
}
