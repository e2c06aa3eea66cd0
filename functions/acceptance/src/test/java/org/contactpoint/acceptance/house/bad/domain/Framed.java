package org.contactpoint.acceptance.house.bad.domain;

import jakarta.inject.Singleton;

/** Plain Java, but for the framework. */
@Singleton
public class Framed {}
