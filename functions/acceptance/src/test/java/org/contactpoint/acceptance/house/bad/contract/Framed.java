package org.contactpoint.acceptance.house.bad.contract;

import jakarta.inject.Singleton;

/** Plain Java, but for the framework. */
@Singleton
public class Framed {}
