package io.jianzhen.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The module boundaries of the application, and the picture of them. */
class ModularityTest {

  private final ApplicationModules modules = ApplicationModules.of(JianzhenApplication.class);

  @Test
  void modulesHaveNoCyclesAndTouchNoInternals() {
    modules.verify();
  }

  @Test
  void documentationIsDrawnFromTheCode() {
    new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
