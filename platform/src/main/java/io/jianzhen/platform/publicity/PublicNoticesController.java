package io.jianzhen.platform.publicity;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is published, for everybody, without an account and without JavaScript. */
@Controller
@RequestMapping("/notices")
class PublicNoticesController {

  private static final int PAGE = 20;
  private static final int LAST = 500;

  private final Items items;

  PublicNoticesController(Items items) {
    this.items = items;
  }

  @Open
  @GetMapping
  String list(@RequestParam(defaultValue = "1") int page, Model model) {
    int here = Math.min(Math.max(page, 1), LAST);
    var found = items.published(here, PAGE);
    model.addAttribute("items", found.stream().limit(PAGE).toList());
    model.addAttribute("page", here);
    model.addAttribute("isMore", found.size() > PAGE);
    return "publicity/notices";
  }

  @Open
  @GetMapping("/{number}")
  String one(@PathVariable String number, Model model) {
    model.addAttribute(
        "one", items.published(number).orElseThrow(() -> new OutOfReach("notice " + number)));
    return "publicity/notice";
  }

  /** A sheet to print or to share: where to look a certificate up, and how to tell a fake. */
  @Open
  @GetMapping("/poster")
  String poster(Model model) {
    model.addAttribute("code", OfficialCode.STANDARD);
    return "publicity/poster";
  }
}
