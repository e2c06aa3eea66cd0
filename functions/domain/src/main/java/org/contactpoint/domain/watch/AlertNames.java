package org.contactpoint.domain.watch;

import org.contactpoint.domain.access.AccountId;

/**
 * The ids of alerts: derived under a key, so that what is found twice is one alert and nobody can
 * guess an id (rules §2).
 */
@FunctionalInterface
public interface AlertNames {

  /**
   * 32 hexadecimal digits.
   *
   * @param window what the alert is about of that account: a day, an hour, or one entry
   */
  String of(MisuseKind kind, AccountId account, String window);
}
