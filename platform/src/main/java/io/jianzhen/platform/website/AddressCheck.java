package io.jianzhen.platform.website;

import io.jianzhen.detect.host.AddressScreen;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostScreen;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Judges addresses by the built-in register. Loading it takes some tenths of a second: that is done
 * behind the start of the program, or by the first who asks, and once.
 */
@Component
class AddressCheck {

  private final FutureTask<AddressScreen> screen =
      new FutureTask<>(() -> new AddressScreen(HostScreen.standard()));

  @EventListener(ApplicationReadyEvent.class)
  void loadInTheBackground() {
    Thread loader = new Thread(screen, "address-screen");
    loader.setDaemon(true);
    loader.start();
  }

  /** Judges an address as it was typed. */
  AddressVerdict judge(String raw) {
    screen.run(); // Does nothing where it has been done or is being done.
    try {
      return screen.get().judge(raw);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while loading the register", stopped);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the register cannot be loaded", broken.getCause());
    }
  }
}
