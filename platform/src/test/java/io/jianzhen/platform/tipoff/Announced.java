package io.jianzhen.platform.tipoff;

import jakarta.servlet.ServletContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form that says how long it is, before any of it has come. */
final class Announced extends MockHttpServletRequest {

  private final long length;

  Announced(ServletContext context, long length) {
    super(context, "POST", "/tip");
    setServletPath("/tip");
    this.length = length;
  }

  Announced from(String client) {
    setRemoteAddr(client);
    return this;
  }

  @Override
  public long getContentLengthLong() {
    return length;
  }
}
