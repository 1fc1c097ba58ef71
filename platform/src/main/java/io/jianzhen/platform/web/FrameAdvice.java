package io.jianzhen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page its own address. */
@ControllerAdvice
class FrameAdvice {

  @ModelAttribute("here")
  Here here(HttpServletRequest request) {
    return Here.of(request);
  }
}
