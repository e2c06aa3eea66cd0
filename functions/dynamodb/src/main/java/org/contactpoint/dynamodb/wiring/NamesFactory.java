package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.dynamodb.name.MetaphoneSounds;

/** Makes what compares names, wherever they are stored. */
@Factory
public final class NamesFactory {

  @Singleton
  Sounds sounds() {
    return new MetaphoneSounds();
  }

  @Singleton
  ComparableWords words(Sounds sounds) {
    return new ComparableWords(sounds);
  }
}
