"""Many documents: each in a child process with limits, none able to hurt another.

::

    sources ─ find_jobs ─▶ Job ─ Supervisor (children, limits) ─▶ Outcome ─ OutputFolder ─▶ files
                                                                      └─ manifest, run log, report
"""
