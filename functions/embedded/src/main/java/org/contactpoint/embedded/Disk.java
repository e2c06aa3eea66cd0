package org.contactpoint.embedded;

import com.almworks.sqlite4java.SQLiteException;
import java.util.Optional;

/** Whether what holds the tables takes what is written. */
public interface Disk {

  /** Why nothing is written at present; empty where everything is. */
  Optional<String> reason();

  /** A job of the tables failed. Called before the caller of the job learns it. */
  void failed(SQLiteException fault);
}
