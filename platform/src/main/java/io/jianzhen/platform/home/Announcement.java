package io.jianzhen.platform.home;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the terminal where to point the browser. */
@Component
class Announcement {

  @EventListener
  @SuppressWarnings("SystemOut") // for the person at the terminal
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
        && context.getWebServer() != null) {
      System.out.printf(
          "鉴真已启动，请在浏览器打开 Jianzhen is ready, open in a browser:  http://localhost:%d/%n"
              + "按 Ctrl-C 停止。 Ctrl-C stops it.%n",
          context.getWebServer().getPort());
    }
  }
}
