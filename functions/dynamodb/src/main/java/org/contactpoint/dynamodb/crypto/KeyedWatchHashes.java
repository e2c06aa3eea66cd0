package org.contactpoint.dynamodb.crypto;

import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.watch.WatchHashes;

/** Hashes of homes and criteria, each under a secret of its own. */
public final class KeyedWatchHashes implements WatchHashes {
  private final KeyedHash hash;

  public KeyedWatchHashes(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public String home(Postcode postcode) {
    return hash.lasting(KeyName.HOMES, postcode.value());
  }

  @Override
  public String criterion(String kind, String text) {
    return hash.lasting(KeyName.CRITERIA_MARKS, kind + "|" + text);
  }

  @Override
  public String sent(String kind, String text) {
    return hash.lasting(KeyName.FEED_NAMES, kind + "|" + text);
  }
}
