package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.tipoff.reward.Nightfall;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of tip-offs on a database of its own; the clock stands until a test moves it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.data=target/test-tips",
      "jianzhen.rewards.employee-increase=20"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, TipClock.class, TipScene.class, Nightfall.class})
@interface TipTest {}
