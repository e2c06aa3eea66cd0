package org.contactpoint.dynamodb.crypto;

import java.util.Base64;
import java.util.HexFormat;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.watch.AlertNames;
import org.contactpoint.domain.watch.MisuseKind;

/** The ids of alerts: the 128 bits of a keyed hash. */
public final class KeyedAlertNames implements AlertNames {
  private final KeyedHash hash;

  public KeyedAlertNames(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public String of(MisuseKind kind, AccountId account, String window) {
    String hashed =
        hash.lasting(
            KeyName.DIGESTS, "alert|" + kind.code() + "|" + account.value() + "|" + window);
    byte[] bits = Base64.getUrlDecoder().decode(hashed.substring(hashed.indexOf('.') + 1));
    return HexFormat.of().formatHex(bits);
  }
}
