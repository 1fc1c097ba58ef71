package io.jianzhen.platform.web;

import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives each failure of ours (status 500 and above) a number of eight hexadecimal digits that
 * stands on the page and in the log, so that the reader can name it and the administrator find it.
 */
@Component
class NumberedErrors extends DefaultErrorAttributes {

  private static final Logger LOG = LoggerFactory.getLogger(NumberedErrors.class);

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options);
    if (attributes.get("status") instanceof Integer status && status >= 500) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      attributes.put("errorId", id);
      LOG.error("error {} at {}", id, attributes.get("path"), getError(request));
    }
    return attributes;
  }
}
