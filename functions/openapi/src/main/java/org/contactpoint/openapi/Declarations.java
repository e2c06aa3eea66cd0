package org.contactpoint.openapi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import java.lang.reflect.Constructor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;

/**
 * What the endpoints of all deployables declare. They are made without what they work with: a
 * declaration names a handler, and here nobody calls it.
 */
final class Declarations {
  private final Map<Route, Endpoint<?>> endpoints = new EnumMap<>(Route.class);

  Declarations() {
    try (BeanContext beans = ApplicationContext.run()) {
      beans.getBeanDefinitions(Endpoints.class).stream()
          .map(bean -> declared(bean.getBeanType()))
          .forEach(some -> some.all().forEach(one -> endpoints.put(one.route(), one)));
    }
  }

  private static Endpoints declared(Class<?> type) {
    try {
      Constructor<?> made = type.getDeclaredConstructors()[0];
      made.setAccessible(true);
      return (Endpoints) made.newInstance(new Object[made.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " declares its endpoints with what it works with", e);
    }
  }

  /** The endpoint of a route; empty for one that anybody may call. */
  Optional<Endpoint<?>> of(Route route) {
    return Optional.ofNullable(endpoints.get(route));
  }
}
