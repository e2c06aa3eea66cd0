package org.contactpoint.acceptance.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests of this class use the one {@link Chromium}, which Playwright lets one thread use at a time.
 * Several browsers at once only wait for one another.
 */
@ResourceLock("chromium")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InChromium {}
