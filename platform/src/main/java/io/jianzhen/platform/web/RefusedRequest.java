package io.jianzhen.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that a filter refuses, as the error page may see it: without its parameters, which are
 * what was wrong with it, or would have to be read from its body.
 */
public final class RefusedRequest extends HttpServletRequestWrapper {

  private RefusedRequest(HttpServletRequest request) {
    super(request);
  }

  /** Answers with the error page of this status. */
  public static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setStatus(status);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.getRequestDispatcher("/error").forward(new RefusedRequest(request), response);
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }
}
