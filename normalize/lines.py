"""Printed lines → one running text, with every repair recorded (contract: "Joining lines")."""
