package io.jianzhen.platform.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The units of the district and the posts of the task force, as the notice names them. */
@Controller
class TaskForceController {

  private final Units units;
  private final JdbcClient jdbc;

  TaskForceController(Units units, JdbcClient jdbc) {
    this.units = units;
    this.jdbc = jdbc;
  }

  /** A post of the task force or of its office. */
  record Post(String body, String duty, String title, String unitName) {}

  @Permit({
    Role.OFFICE,
    Role.UNIT_REPORTER,
    Role.UNIT_REVIEWER,
    Role.INSPECTOR,
    Role.CASE_OFFICER,
    Role.TIPOFF_OFFICER,
    Role.LEADER,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
  })
  @GetMapping("/organisation")
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("mayEnd", me.isAnyOf(Role.OFFICE));
    model.addAttribute("units", units.all());
    model.addAttribute("posts", posts());
    return "organisation/organisation";
  }

  private List<Post> posts() {
    return jdbc.sql(
            """
            SELECT p.body, p.duty, p.title, u.name AS unit_name
              FROM task_force_post p JOIN unit u ON u.code = p.unit
             ORDER BY p.position
            """)
        .query(Post.class)
        .list();
  }
}
