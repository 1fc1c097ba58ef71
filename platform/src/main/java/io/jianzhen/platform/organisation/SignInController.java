package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. The form itself is handled by the security chain. */
@Controller
class SignInController {

  @Open
  @GetMapping("/sign-in")
  String signIn() {
    return "organisation/sign-in";
  }
}
