package org.contactpoint.infrastructure.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The e-mails of a stage.
 *
 * @param alarmAddressees the addresses that alarms go to
 * @param domain from which people are told that there is news, verified in SES; null where they are
 *     not told by e-mail
 */
public record Mail(List<String> alarmAddressees, @Nullable String domain) {
  public Mail {
    alarmAddressees = List.copyOf(alarmAddressees);
  }
}
