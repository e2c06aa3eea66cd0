package org.contactpoint.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What one logger says while this is open, however little others are to say in a test. */
public final class LogLines implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  private LogLines(String logger) {
    this.logger = logging().getLogger(logger);
    appender.start();
    this.logger.setLevel(Level.INFO);
    this.logger.addAppender(appender);
  }

  /** While another test's thread still sets logging up, there are only temporary loggers. */
  private static LoggerContext logging() {
    while (true) {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
        return context;
      }
      Thread.onSpinWait();
    }
  }

  /** Listens to the logger of that name. */
  public static LogLines of(String logger) {
    return new LogLines(logger);
  }

  /** Each line so far, its level in front. */
  public List<String> lines() {
    return List.copyOf(appender.list).stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(null);
  }
}
