"""Records: the classes of values that a document makes by the hundred.

Belongs here: how such a class is made. Does not belong here: any such class.
"""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[C]) -> type[C]:
    """Makes a class a dataclass whose fields are given by name and stay as they are.

    The type checker sees to it that no field is set again. Nothing does while a text is read:
    the guards of a frozen dataclass take three times as long as making the value.
    """
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(cls)
