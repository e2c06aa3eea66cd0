package org.contactpoint.embedded;

import com.almworks.sqlite4java.SQLiteException;
import java.util.Optional;

/** Takes everything: tables in memory need no disk. */
enum Memory implements Disk {
  TABLES;

  @Override
  public Optional<String> reason() {
    return Optional.empty();
  }

  @Override
  public void failed(SQLiteException fault) {
    // the caller learns it as an exception
  }
}
