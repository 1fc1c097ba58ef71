package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of clocks on a database of its own; time stands until a test moves it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-clocks"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, Pages.class, StandingClock.class, ClockScene.class})
@interface ClockTest {}
