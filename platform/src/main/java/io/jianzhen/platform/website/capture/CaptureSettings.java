package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.render.ChromiumRenderer;
import io.jianzhen.capture.fetch.render.RenderLimits;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What captures go out with. */
@Configuration
@ConditionalOnProperty(name = "jianzhen.websites.capture", havingValue = "true")
class CaptureSettings {

  /**
   * @param reach how far a test or the demonstration reaches, instead of the Internet
   * @param ports further ports, which somebody reviewed
   */
  @Bean
  static InternetCapture.Means captureMeans(
      ObjectProvider<FetchSettings> reach,
      @Value("${jianzhen.websites.ports:}") Set<Integer> ports,
      @Value("${jianzhen.websites.control-name:www.gov.cn}") String control,
      @Value("${JIANZHEN_CHROMIUM:}") String chromium) {
    FetchSettings settings =
        reach.getIfAvailable(
            () -> FetchSettings.standard().withPolicy(TargetPolicy.internet().withPorts(ports)));
    Optional<Path> browser =
        chromium.isBlank() ? ChromiumRenderer.installed() : Optional.of(Path.of(chromium));
    Renderer renderer = new ChromiumRenderer(browser, settings, RenderLimits.STANDARD);
    return new InternetCapture.Means(settings, renderer, control);
  }
}
