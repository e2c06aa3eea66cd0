package org.contactpoint.acceptance.house.bad.domain;

/** Called after nothing, in a package that says nothing. */
public interface ChildHelper {}
