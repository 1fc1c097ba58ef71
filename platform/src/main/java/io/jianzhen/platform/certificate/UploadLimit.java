package io.jianzhen.platform.certificate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is too large with the form and the limit.
 *
 * <p>It stands before everything that looks at parameters: those of a refused body cannot be read,
 * and the person would be told that the form has expired.
 */
@Component
@Order(UploadLimit.BEFORE_SECURITY)
class UploadLimit extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = -200;

  private static final String UPLOAD = "/certificates/imports";

  /** A browser shows the answer only after it has sent everything: let it, up to 4 GB. */
  private static final long PATIENCE = 4L << 30;

  private final DataSize limit;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
    this.limit = limit;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().equals(request.getContextPath() + UPLOAD)
        || request.getContentLengthLong() <= limit.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isRequestedSessionIdValid()) {
      forget(request.getInputStream());
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + UPLOAD + "/new?tooLarge");
  }

  private static void forget(InputStream body) throws IOException {
    byte[] some = new byte[1 << 16];
    long read = 0;
    for (int n = body.read(some); n >= 0 && read < PATIENCE; n = body.read(some)) {
      read += n;
    }
  }
}
