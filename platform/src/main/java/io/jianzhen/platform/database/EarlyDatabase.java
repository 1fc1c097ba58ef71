package io.jianzhen.platform.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Brings the database up before anything else of the application is built, so that an operator who
 * must do something about it reads a short report and nothing else, and the process ends with code
 * 2. Without it, as in tests, the database comes up when its bean is asked for.
 */
public final class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseServer server = DatabaseConfiguration.choose(context.getEnvironment());
    ((GenericApplicationContext) context)
        .registerBean(
            "databaseServer",
            DatabaseServer.class,
            () -> server,
            definition -> {
              definition.setDestroyMethodName("close");
            });
  }
}
