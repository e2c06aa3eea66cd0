package org.contactpoint.infrastructure.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The e-mails of a stage.
 *
 * @param alarmAddressees the addresses that alarms go to
 * @param domain from which people are told that there is news, verified in SES; null where they are
 *     not told by e-mail
 * @param portal where such an e-mail leads; null where there is none
 */
public record Mail(List<String> alarmAddressees, @Nullable String domain, @Nullable String portal) {
  public Mail {
    alarmAddressees = List.copyOf(alarmAddressees);
    if ((domain == null) != (portal == null)) {
      throw new IllegalArgumentException("notices.domain and notices.portal are set together");
    }
    if (portal != null && !portal.startsWith("https://")) {
      throw new IllegalArgumentException("notices.portal begins with https://");
    }
  }
}
