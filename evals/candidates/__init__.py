"""How much of what gold marks the service reads off the page before any model is asked."""
