package io.jianzhen.platform.website;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.indicator.IndicatorFormat;
import io.jianzhen.platform.website.indicator.IndicatorSheet;
import io.jianzhen.platform.website.indicator.Tlp;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sharing indicators of counterfeit sites. Each file that is taken is on the audit trail. */
@Controller
@RequestMapping("/websites/indicators")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class IndicatorController {

  private final Indicators indicators;
  private final SiteChoices choices;
  private final AuditTrail audit;

  IndicatorController(Indicators indicators, SiteChoices choices, AuditTrail audit) {
    this.indicators = indicators;
    this.choices = choices;
    this.audit = audit;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable SiteState state,
      @RequestParam(defaultValue = "GREEN") Tlp tlp,
      Locale locale,
      Model model) {
    IndicatorSheet sheet = indicators.sheet(Optional.ofNullable(state), tlp, me);
    model.addAttribute("count", sheet.indicators().size());
    model.addAttribute("state", state == null ? "" : state.name());
    model.addAttribute("tlp", tlp.name());
    model.addAttribute("states", choices.of("state", SiteState.values(), locale));
    model.addAttribute("tlps", choices.of("tlp", Tlp.values(), locale));
    model.addAttribute("formats", IndicatorFormat.values());
    return "website/indicators";
  }

  @GetMapping("/{format:stix|rpz|hosts|csv|list}")
  ResponseEntity<byte[]> take(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable("format") String path,
      @RequestParam(required = false) @Nullable SiteState state,
      @RequestParam(defaultValue = "GREEN") Tlp tlp) {
    IndicatorFormat format = IndicatorFormat.ofPath(path);
    IndicatorSheet sheet = indicators.sheet(Optional.ofNullable(state), tlp, me);
    audit.record(
        me,
        "INDICATOR_EXPORT",
        "indicators:" + format.path(),
        "%d TLP:%s".formatted(sheet.indicators().size(), tlp));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("jianzhen-" + format.file())
                .build()
                .toString())
        .body(format.write(sheet).getBytes(StandardCharsets.UTF_8));
  }
}
