package org.contactpoint.local.web.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** At most so many of something by their names; the oldest goes where there is no more room. */
final class Latest<T> extends LinkedHashMap<String, T> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Latest(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
    return size() > most;
  }
}
