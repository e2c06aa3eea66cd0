package org.contactpoint.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.WatchHashes;

/** Hashes that a test can read: the text itself. */
public final class PlainHashes implements WatchHashes {

  /** The id of an alert, the same for the same thing. */
  public static String alert(MisuseKind kind, AccountId account, String window) {
    String about = kind.code() + "|" + account.value() + "|" + window;
    return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  @Override
  public String home(Postcode postcode) {
    return "home " + postcode.value();
  }

  @Override
  public String criterion(String kind, String text) {
    return kind + " " + text;
  }

  @Override
  public String sent(String kind, String text) {
    return kind + " " + text;
  }
}
