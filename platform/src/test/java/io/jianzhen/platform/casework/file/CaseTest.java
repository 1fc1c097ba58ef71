package io.jianzhen.platform.casework.file;

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

/** A test of cases on a database of its own; it is noon on 28 December 2021. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-cases"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, Pages.class, CaseScene.class, CaseScene.Noon.class})
@interface CaseTest {}
